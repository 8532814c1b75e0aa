import { pythonName } from '../python-name.ts'

/** Releases up to this day were looked at: see scripts/tables/musllinux.mjs. */
export const musllinuxAsOf = '2026-08-19'

/** PyPI packages with compiled code whose newest release has a wheel for musl on x86_64, or one for any machine. */
const withWheel = new Set(
  `
  aiohttp argon2-cffi-bindings arro3-compute arro3-core arro3-io ast-serialize asyncpg audioop-lts av
  bcrypt bitarray black blis brotli burner-redis caio cbor2 cffi charset-normalizer clickhouse-connect
  cmake cmeel-assimp cmeel-boost cmeel-console-bridge cmeel-octomap cmeel-qhull cmeel-tinyxml2
  cmeel-urdfdom cmeel-zlib contourpy couchbase coverage cryptography cymem cysignals debugpy deltalake
  deptry eiquadprog faiss-cpu fastavro fastuuid fonttools foxglove-sdk frozendict frozenlist gevent
  granian greenlet grpcio grpcio-tools h5py hf-xet hidapi hiredis httptools hypothesis ijson impit
  jiter kiwisolver libclang librt litellm lxml markupsafe matplotlib maxminddb memray mmh3 msgpack
  msgspec multidict multiprocess murmurhash mypy mysql-connector-python nh3 ninja numpy obstore orjson
  ormsgpack pandas pendulum pi-heif pikepdf pillow plum-dispatch polars-runtime-32 prek preshed primp
  propcache protobuf psutil psycopg-binary psycopg2-binary psygnal py-rust-stemmers pyarrow pybase64
  pycocotools pycryptodome pydantic-core pyinstrument pymssql pymunk pymupdf pynacl pyodbc pypdfium2
  pyproj pyrefly pystack python-bidi python-rapidjson pytokens pywavelets pyyaml pyzmq qdrant-edge-py
  rapidfuzz regex rhoban-cmeel-jsoncpp rpds-py rtree ruamel-yaml-clib ruff safetensors scikit-image
  scipy setproctitle shapely simplejson singlestoredb soundfile spacy sqlalchemy srsly statsmodels
  surrealdb tach tesserocr thinc tiktoken time-machine tokenizers tomli tornado tree-sitter
  tree-sitter-c tree-sitter-javascript tree-sitter-python tree-sitter-typescript ty uharfbuzz ujson
  uuid-utils uv uvloop wandb watchfiles websockets whenever wrapt xxhash yarl zensical zstandard
  `
    .trim()
    .split(/\s+/),
)

/** Those whose newest release has a manylinux wheel only: on Alpine pip compiles them, or fails. */
const withoutWheel = new Set(
  `
  autobahn brotlicffi cassandra-driver catboost chromadb claude-agent-sdk coal-library coreforecast
  ctranslate2 cuda-bindings cuda-core cudf-cu12 cupy-cuda12x daal datafusion dm-tree docling-parse
  dprint-py duckdb eigenpy geoarrow-rust-core glfw google-crc32c google-re2 ibm-db imageio-ffmpeg
  jaxlib lancedb libcudf-cu12 libkvikio-cu12 librmm-cu12 lightgbm llvmlite lz4 ml-dtypes motorbridge
  motorbridge-smart-servo mujoco nemotron-ocr numba numba-cuda nvidia-cublas nvidia-cublas-cu12
  nvidia-cuda-cccl-cu12 nvidia-cuda-cupti nvidia-cuda-cupti-cu12 nvidia-cuda-nvcc-cu12
  nvidia-cuda-nvrtc nvidia-cuda-nvrtc-cu12 nvidia-cuda-runtime nvidia-cuda-runtime-cu12
  nvidia-cudnn-cu12 nvidia-cudnn-cu13 nvidia-cufft nvidia-cufft-cu12 nvidia-cufile nvidia-cufile-cu12
  nvidia-curand nvidia-curand-cu12 nvidia-cusolver nvidia-cusolver-cu12 nvidia-cusparse
  nvidia-cusparse-cu12 nvidia-cusparselt-cu12 nvidia-cusparselt-cu13 nvidia-libnvcomp-cu12
  nvidia-nccl-cu12 nvidia-nccl-cu13 nvidia-nvjitlink nvidia-nvjitlink-cu12 nvidia-nvshmem-cu12
  nvidia-nvshmem-cu13 nvidia-nvtx nvidia-nvtx-cu12 nvtx onnx onnxruntime onnxruntime-gpu opencv-python
  opencv-python-headless optree oracledb outlines-core pin placo playwright py-spy pyclipper pycurl
  pygame pylibcudf-cu12 pymongo pyogrio pyrealsense2 rapids-logger ray rerun-sdk rmm-cu12 scikit-learn
  scikit-learn-intelex sentencepiece snowflake-connector-python soxr sqlite-vec stagehand statsforecast
  tantivy tbb tcmlib temporalio tensorflow tensorrt-cu12-bindings tensorstore torch torchcodec
  torchvision triton watchdog xgboost-cpu xgrammar zope-interface zxing-cpp
  `
    .trim()
    .split(/\s+/),
)

/** Whether PyPI has a wheel that musl takes for a package with compiled code; undefined when not looked up. */
export function hasMuslWheel(name: string): boolean | undefined {
  const canonical = pythonName(name)
  if (withWheel.has(canonical)) return true
  return withoutWheel.has(canonical) ? false : undefined
}
