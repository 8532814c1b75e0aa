FROM python:3.12-alpine AS base
WORKDIR /app

FROM base AS build
RUN apk add --no-cache gcc musl-dev libffi-dev
COPY requirements.txt requirements.txt
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM base
COPY --from=build /opt/venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
COPY . .
CMD ["flask", "run", "--host=0.0.0.0"]
