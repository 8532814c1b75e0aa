import { dedent } from '../../engine/text/dedent.ts'
import type { SampleText } from './sample.ts'

export const node: SampleText = {
  source: dedent(`
    FROM node:22

    WORKDIR /usr/src/app
    COPY . .
    RUN npm install
    RUN npm run build

    ENV PORT=3000
    EXPOSE 3000
    CMD npm start
  `),
  options: {
    files: {
      'package.json': dedent(`
        {
          "name": "orders",
          "version": "1.0.0",
          "private": true,
          "type": "module",
          "scripts": { "build": "tsc", "start": "node dist/server.js", "test": "vitest" },
          "dependencies": { "express": "^4.21.2", "pg": "^8.13.1", "zod": "^3.24.1" },
          "devDependencies": { "@types/express": "^5.0.0", "typescript": "^5.7.2", "vitest": "^2.1.8" }
        }
      `),
      '.dockerignore': dedent(`
        node_modules
        .git
        dist
      `),
    },
    assumptions: { '.': 2_000_000 },
  },
  note: 'The size of the copied source, 2 MB, is assumed.',
}

export const go: SampleText = {
  source: dedent(`
    FROM golang:1.22

    WORKDIR /src
    COPY go.mod go.sum ./
    RUN go mod download
    COPY . .
    RUN go build -o /usr/local/bin/ferry ./cmd/ferry

    EXPOSE 8080
    ENTRYPOINT ["/usr/local/bin/ferry"]
  `),
  options: {
    files: {
      'go.mod': dedent(`
        module example.com/ferry

        go 1.22

        require (
            github.com/go-chi/chi/v5 v5.0.12
            github.com/jackc/pgx/v5 v5.5.5
        )
      `),
      '.dockerignore': '.git\n**/.env\n',
    },
    assumptions: { '.': 1_500_000 },
  },
  note: 'The size of the copied source, 1.5 MB, is assumed.',
}

export const java: SampleText = {
  source: dedent(`
    FROM maven:3.9-eclipse-temurin-21

    WORKDIR /build
    COPY pom.xml .
    COPY src src
    RUN mvn -B package -DskipTests
    RUN cp target/harbour.jar /harbour.jar

    EXPOSE 8080
    CMD java -Xmx512m -jar /harbour.jar
  `),
  options: {
    files: {
      'pom.xml': dedent(`
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-parent</artifactId>
            <version>3.3.2</version>
          </parent>
          <groupId>com.example</groupId>
          <artifactId>harbour</artifactId>
          <version>1.0.0</version>
          <dependencies>
            <dependency>
              <groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-starter-web</artifactId>
            </dependency>
          </dependencies>
          <build>
            <finalName>harbour</finalName>
            <plugins>
              <plugin>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-maven-plugin</artifactId>
              </plugin>
            </plugins>
          </build>
        </project>
      `),
    },
    assumptions: { src: 800_000 },
  },
  note: 'The size of the copied source, 0.8 MB, is assumed.',
}
