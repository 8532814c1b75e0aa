from python:3.13-slim as base
env PYTHONUNBUFFERED=1
workdir /app

from base as build
run apt-get update && apt-get install -y --no-install-recommends gcc && rm -rf /var/lib/apt/lists/*
copy requirements.txt .
run python -m venv /opt/venv
env PATH="/opt/venv/bin:$PATH"
run pip install --no-cache-dir -r requirements.txt

from base
copy --from=build /opt/venv /opt/venv
env PATH="/opt/venv/bin:$PATH"
copy . .
cmd ["python", "app.py"]
