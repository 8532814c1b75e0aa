FROM python:3.12-slim AS base

FROM base AS requirements
WORKDIR /build
COPY pyproject.toml poetry.lock ./
RUN pip install --no-cache-dir poetry poetry-plugin-export && \
    poetry export --format requirements.txt --output requirements.txt

FROM base
WORKDIR /app
COPY --from=requirements /build/requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["uvicorn", "app.main:app", "--host", "0.0.0.0"]
