FROM maven:3.9-eclipse-temurin-21-alpine
WORKDIR /app
COPY . .
RUN mvn -B package && mv target/*.jar app.jar
EXPOSE 8080
CMD java -jar app.jar
