import { pythonName } from '../python-name.ts'

/** Releases up to this day were looked at: see scripts/tables/musllinux.mjs. */
export const musllinuxAsOf = '2026-08-19'

/** PyPI packages with compiled code whose newest release has a musllinux x86_64 wheel. */
const withWheel = new Set(
  `
  aiohttp argon2-cffi-bindings arro3-compute arro3-core arro3-io ast-serialize asyncpg audioop-lts av
  bcrypt bitarray blis brotli burner-redis cffi clickhouse-connect cmake cmeel-assimp cmeel-boost
  cmeel-console-bridge cmeel-octomap cmeel-qhull cmeel-tinyxml2 cmeel-urdfdom cmeel-zlib contourpy
  cryptography cymem cysignals deltalake eiquadprog faiss-cpu fastavro fastuuid foxglove-sdk gevent
  granian greenlet grpcio grpcio-tools h5py hf-xet hidapi hiredis httptools hypothesis ijson jiter
  kiwisolver libclang librt litellm lxml markupsafe matplotlib maxminddb msgpack msgspec murmurhash nh3
  ninja numpy orjson ormsgpack pandas pi-heif pikepdf pillow polars-runtime-32 prek preshed primp
  psutil psycopg-binary psycopg2-binary pyarrow pycryptodome pydantic-core pyinstrument pymssql pymunk
  pyodbc pypdfium2 pyproj pyrefly pystack python-bidi python-rapidjson pywavelets pyyaml pyzmq
  rapidfuzz regex rhoban-cmeel-jsoncpp rpds-py rtree ruamel-yaml-clib ruff safetensors scikit-image
  scipy setproctitle shapely spacy srsly statsmodels surrealdb tach tesserocr thinc tiktoken
  time-machine tokenizers tornado tree-sitter tree-sitter-c tree-sitter-javascript tree-sitter-python
  tree-sitter-typescript ty uharfbuzz ujson uuid-utils uvloop wandb watchfiles xxhash zensical
  zstandard
  `
    .trim()
    .split(/\s+/),
)

/** Those whose newest release has a manylinux wheel only: on Alpine pip compiles them, or fails. */
const withoutWheel = new Set(
  `
  autobahn brotlicffi cassandra-driver catboost claude-agent-sdk coal-library coreforecast ctranslate2
  cuda-bindings cuda-core cudf-cu12 cupy-cuda12x daal datafusion dm-tree docling-parse dprint-py duckdb
  eigenpy geoarrow-rust-core glfw google-crc32c ibm-db imageio-ffmpeg jaxlib libcudf-cu12
  libkvikio-cu12 librmm-cu12 lightgbm llvmlite lz4 ml-dtypes motorbridge motorbridge-smart-servo mujoco
  nemotron-ocr numba numba-cuda nvidia-cublas nvidia-cublas-cu12 nvidia-cuda-cccl-cu12
  nvidia-cuda-cupti nvidia-cuda-cupti-cu12 nvidia-cuda-nvcc-cu12 nvidia-cuda-nvrtc
  nvidia-cuda-nvrtc-cu12 nvidia-cuda-runtime nvidia-cuda-runtime-cu12 nvidia-cudnn-cu12
  nvidia-cudnn-cu13 nvidia-cufft nvidia-cufft-cu12 nvidia-cufile nvidia-cufile-cu12 nvidia-curand
  nvidia-curand-cu12 nvidia-cusolver nvidia-cusolver-cu12 nvidia-cusparse nvidia-cusparse-cu12
  nvidia-cusparselt-cu12 nvidia-cusparselt-cu13 nvidia-libnvcomp-cu12 nvidia-nccl-cu12 nvidia-nccl-cu13
  nvidia-nvjitlink nvidia-nvjitlink-cu12 nvidia-nvshmem-cu12 nvidia-nvshmem-cu13 nvidia-nvtx
  nvidia-nvtx-cu12 nvtx onnx onnxruntime onnxruntime-gpu opencv-python opencv-python-headless optree
  oracledb outlines-core pin placo playwright py-spy pyclipper pygame pylibcudf-cu12 pymongo pyogrio
  pyrealsense2 rapids-logger ray rerun-sdk rmm-cu12 scikit-learn scikit-learn-intelex sentencepiece
  snowflake-connector-python soxr sqlite-vec statsforecast tantivy tbb tcmlib temporalio tensorflow
  tensorrt-cu12-bindings tensorstore torch torchcodec torchvision triton watchdog xgboost-cpu xgrammar
  zope-interface zxing-cpp
  `
    .trim()
    .split(/\s+/),
)

/** Whether PyPI has a musllinux wheel for a package with compiled code; undefined when not looked up. */
export function hasMuslWheel(name: string): boolean | undefined {
  const canonical = pythonName(name)
  if (withWheel.has(canonical)) return true
  return withoutWheel.has(canonical) ? false : undefined
}
