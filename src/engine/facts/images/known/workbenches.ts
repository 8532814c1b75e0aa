import type { KnownImage } from './known-image.ts'

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

const jupyter: KnownImage = {
  language: 'python',
  hidesRuntime: true,
  distro: 'ubuntu',
  env: {
    PATH: null,
    CONDA_DIR: '/opt/conda',
    NB_USER: 'jovyan',
    NB_UID: '1000',
    NB_GID: '100',
    HOME: '/home/jovyan',
    SHELL: '/bin/bash',
    LANG: null,
    LC_ALL: null,
    LANGUAGE: null,
  },
  user: 'jovyan',
}

const conda: KnownImage = {
  language: 'python',
  hidesRuntime: true,
  distro: 'debian',
  env: { PATH: `/opt/conda/bin:${PATH}`, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
}

const miniforge: KnownImage = {
  language: 'python',
  hidesRuntime: true,
  distro: 'ubuntu',
  env: { PATH: `/opt/conda/bin:${PATH}`, CONDA_DIR: '/opt/conda', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
}

const lambda: KnownImage = {
  distro: 'rhel',
  env: {
    PATH: null,
    LANG: 'en_US.UTF-8',
    TZ: ':/etc/localtime',
    LD_LIBRARY_PATH: null,
    LAMBDA_TASK_ROOT: '/var/task',
    LAMBDA_RUNTIME_DIR: '/var/runtime',
  },
}

const selenium: KnownImage = {
  distro: 'ubuntu',
  env: { PATH: null, DISPLAY: null, HOME: null },
  user: 'seluser',
}

const universal: KnownImage = { distro: 'ubuntu', env: { PATH: null }, user: 'codespace' }

/** Images for data science, testing and hosted functions. */
export const workbenchImages: Readonly<Record<string, KnownImage>> = {
  'nvidia/cuda': {
    distro: 'ubuntu',
    env: {
      PATH: `/usr/local/nvidia/bin:/usr/local/cuda/bin:${PATH}`,
      LD_LIBRARY_PATH: null,
      LIBRARY_PATH: '/usr/local/cuda/lib64/stubs',
      CUDA_VERSION: null,
      NVARCH: 'x86_64',
      NVIDIA_VISIBLE_DEVICES: 'all',
      NVIDIA_DRIVER_CAPABILITIES: 'compute,utility',
      NVIDIA_REQUIRE_CUDA: null,
    },
  },
  'pytorch/pytorch': {
    language: 'python',
    hidesRuntime: true,
    distro: 'ubuntu',
    env: {
      PATH: null,
      LD_LIBRARY_PATH: '/usr/local/nvidia/lib:/usr/local/nvidia/lib64',
      NVIDIA_VISIBLE_DEVICES: 'all',
      NVIDIA_DRIVER_CAPABILITIES: 'compute,utility',
      PYTORCH_VERSION: null,
    },
  },
  'tensorflow/tensorflow': {
    language: 'python',
    hidesRuntime: true,
    distro: 'ubuntu',
    env: { PATH: null, LANG: 'C.UTF-8', LD_LIBRARY_PATH: null },
  },
  'continuumio/miniconda3': conda,
  'continuumio/anaconda3': conda,
  'condaforge/miniforge3': miniforge,
  'condaforge/mambaforge': miniforge,
  'mambaorg/micromamba': {
    distro: 'debian',
    env: {
      PATH: null,
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      MAMBA_ROOT_PREFIX: '/opt/conda',
      MAMBA_EXE: '/bin/micromamba',
      MAMBA_USER: 'mambauser',
      MAMBA_USER_ID: null,
      MAMBA_USER_GID: null,
      ENV_NAME: 'base',
    },
    user: 'mambauser',
  },
  'selenium/standalone-chrome': selenium,
  'selenium/standalone-firefox': selenium,
  'selenium/node-chrome': selenium,
  'selenium/node-firefox': selenium,
  'selenium/hub': selenium,
  'mcr.microsoft.com/playwright': {
    language: 'node',
    hidesRuntime: true,
    distro: 'ubuntu',
    env: { PATH, PLAYWRIGHT_BROWSERS_PATH: '/ms-playwright', LANG: 'C.UTF-8' },
    users: ['pwuser', 'ubuntu'],
  },
  'mcr.microsoft.com/playwright/python': {
    language: 'python',
    hidesRuntime: true,
    distro: 'ubuntu',
    env: { PATH, PLAYWRIGHT_BROWSERS_PATH: '/ms-playwright', LANG: 'C.UTF-8' },
    users: ['pwuser', 'ubuntu'],
  },
  'public.ecr.aws/lambda/python': { ...lambda, language: 'python' },
  'public.ecr.aws/lambda/nodejs': { ...lambda, language: 'node' },
  'public.ecr.aws/lambda/java': { ...lambda, language: 'java' },
  'public.ecr.aws/lambda/ruby': { ...lambda, language: 'ruby' },
  'public.ecr.aws/lambda/dotnet': { ...lambda, language: 'dotnet' },
  'public.ecr.aws/lambda/provided': lambda,
  'amazon/aws-lambda-python': { ...lambda, language: 'python' },
  'amazon/aws-lambda-nodejs': { ...lambda, language: 'node' },
}

/** Families of repositories that share their facts, by prefix. */
export const imageFamilies: readonly { readonly prefix: string; readonly known: KnownImage }[] = [
  { prefix: 'jupyter/', known: jupyter },
  { prefix: 'quay.io/jupyter/', known: jupyter },
  {
    prefix: 'bitnami/',
    known: { distro: 'debian', suites: [['0', 'bookworm']], env: { PATH: null, HOME: null }, user: '1001' },
  },
  {
    prefix: 'bitnamilegacy/',
    known: { distro: 'debian', suites: [['0', 'bookworm']], env: { PATH: null, HOME: null }, user: '1001' },
  },
  { prefix: 'cimg/', known: { distro: 'ubuntu', env: { PATH: null }, user: 'circleci' } },
  { prefix: 'circleci/', known: { distro: 'debian', env: { PATH: null }, user: 'circleci' } },
  { prefix: 'mcr.microsoft.com/devcontainers/universal', known: universal },
  { prefix: 'mcr.microsoft.com/vscode/devcontainers/universal', known: universal },
  {
    prefix: 'mcr.microsoft.com/devcontainers/',
    known: { env: { PATH: null }, users: ['vscode'], isSwitched: true },
  },
  {
    prefix: 'mcr.microsoft.com/vscode/devcontainers/',
    known: { env: { PATH: null }, users: ['vscode'], isSwitched: true },
  },
  { prefix: 'mcr.microsoft.com/azurelinux/', known: { distro: 'rhel', env: { PATH } } },
  { prefix: 'mcr.microsoft.com/cbl-mariner/', known: { distro: 'rhel', env: { PATH } } },
  { prefix: 'registry.access.redhat.com/', known: { distro: 'rhel', env: { PATH: null } } },
  { prefix: 'registry.redhat.io/', known: { distro: 'rhel', env: { PATH: null } } },
  { prefix: 'redhat/ubi', known: { distro: 'rhel', env: { PATH: null } } },
  { prefix: 'registry.suse.com/', known: { distro: 'suse', env: { PATH: null } } },
  { prefix: 'balenalib/', known: { env: { PATH: null } } },
]
