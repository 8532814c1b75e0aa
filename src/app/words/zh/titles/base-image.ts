/** Rules about FROM and what it names. */
export const baseImage = {
  'Choose a Debian base for packages without an Alpine wheel':
    '依赖没有适用于 Alpine 的 wheel 时，改用 Debian 系基础镜像',
  'Ship the program without the image that built it': '最终镜像只放程序，不带构建它的镜像',
  'Leave the platform to whoever builds': '平台留待构建时指定，不要写死',
  'Run CUDA programs on the runtime image': 'CUDA 程序在 runtime 镜像上运行',
  'Move to a release that still gets fixes': '换用仍在维护的版本',
  'Start from the slim variant': '改用 slim 基础镜像',
  'Give the ARG in FROM a default': '为 FROM 中的 ARG 设默认值',
  'Name the image as registry/path:tag': '镜像名写成 registry/path:tag 的形式',
  'Run Java programs on a JRE': 'Java 程序用 JRE 运行',
  'Name a version instead of `latest`': '写明版本，不用 `latest`',
  'Take the platform from BUILDPLATFORM or TARGETPLATFORM': '平台取自 BUILDPLATFORM 或 TARGETPLATFORM',
  'Leave out the platform that is taken anyway': '去掉与默认值相同的平台',
  'Declare the ARG before the first FROM': '在第一个 FROM 之前声明 ARG',
  'Pin the base image by digest': '用摘要固定基础镜像',
  'Give the base image a tag': '为基础镜像写上标签',
  'Take images from registries on your list': '只使用可信镜像仓库中的镜像',
  'Leave Xdebug in a stage for development': 'Xdebug 只留在开发用的构建阶段',
} as const
