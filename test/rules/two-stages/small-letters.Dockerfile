from python:3.13-slim
env PYTHONUNBUFFERED=1
workdir /app
run apt-get update && apt-get install -y --no-install-recommends gcc && rm -rf /var/lib/apt/lists/*
copy requirements.txt .
run pip install --no-cache-dir -r requirements.txt
copy . .
cmd ["python", "app.py"]
