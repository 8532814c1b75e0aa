/** Rules about GPUs, frameworks and other families of images. */
export const families = {
  'Ask the GPU driver for what the program uses': '只申请程序用到的 GPU 驱动能力',
  'Let bootsnap work in one process': '让 bootsnap 以单进程运行',
  'Put two blanks between checksum and file name': '校验和与文件名之间写两个空格',
  'Copy from a stage that holds the file': '从含有该文件的构建阶段复制',
  'Use the CUDA that the base image brings': '使用基础镜像自带的 CUDA',
  'Fetch keys from a server that answers': '从仍可用的密钥服务器获取密钥',
  'Ask for the GPU when the container starts': '启动容器时再访问 GPU',
  'Choose the GPU when the container starts': '启动容器时再选择 GPU',
  'Install the NVIDIA container toolkit on the host': 'NVIDIA Container Toolkit 应装在宿主机上',
  'Leave the group out of USER': 'USER 中不要写用户组',
  'Give PHP its opcode cache': '为 PHP 启用 OPcache',
  'Give Rails a dummy key while it builds assets': 'Rails 构建静态资源时使用占位密钥',
  'Leave out what Windows containers do not know': '去掉 Windows 容器不支持的写法',
  'Name a signal that Linux knows': '使用 Linux 支持的信号',
  'Take wheels for the CUDA of the base image': '选用与基础镜像 CUDA 版本一致的 wheel',
} as const
