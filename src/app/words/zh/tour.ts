/** The guided tour. */
export const tour = {
  'Step {number} of {all}': '第 {number} 步，共 {all} 步',
  'Back to my text': '回到我的文本',
  'Back at your own text': '已回到你的文本',
  Leave: '退出',
  Back: '上一步',
  Next: '下一步',
  'From the first step to the last': '从第一步到最后一步',
  'Before and after this step': '这一步前后的对比',
  before: '之前',
  'A code edit rebuilds': '修改代码后重新构建',
  'A code edit sends': '修改代码后需推送',
  nothing: '无',

  'The file most of us would write': '大多数人会写的 Dockerfile',
  'A FastAPI service with a machine-learning model: full Python image, everything copied, Poetry installs.':
    '一个带机器学习模型的 FastAPI 服务：用完整的 Python 镜像，复制全部文件，由 Poetry 安装依赖。',
  'It works. Look at the bars beside the text: they show what each line puts into the image.':
    '能用。文本旁边的条形显示每一行往镜像里放了多少内容。',
  'The right base': '合适的基础镜像',
  'The slim image takes the place of the full one: the same Python on the same Debian, without compilers.':
    '用 slim 镜像代替完整镜像：Debian 和 Python 都一样，只是没有编译器。',
  'The base is the largest part that one word can change, and all that is not there needs no security updates.':
    '改一个词，影响最大的就是基础镜像；里面没有的东西，也就不需要安全更新。',
  'A user of its own': '专用的用户',
  'A system user with a fixed id is made, and USER lets the service run as that one.':
    '创建一个 ID 固定的系统用户，再用 USER 让服务以它运行。',
  'Who breaks into the service is then not root in the container. A number lets a cluster check it.':
    '这样即使服务被攻破，攻击者在容器里也不是 root。用数字 ID，集群才能检查。',
  'Clean up in the RUN that made the mess': '在产生垃圾的那条 RUN 里清理',
  'Update, upgrade and cleaning become one RUN. The old one began with `set -ex apt-get …`, which ran nothing.':
    '把更新、升级和清理合并为一条 RUN。原来那条以 `set -ex apt-get …` 开头，其实什么都没执行。',
  'A layer is sealed when its RUN ends: package lists that a later RUN deletes still ship.':
    'RUN 执行完，对应的层就固定下来：后面的 RUN 删掉的软件包列表，仍留在镜像里。',
  'What changes often comes last': '经常改动的放在最后',
  'Upgrade and install move up, with only their two files; the code is copied after them.':
    '升级和安装移到前面，只复制所需的两个文件，之后再复制代码。',
  'An edit of the code throws away the cache of every step below the COPY. Now there is nothing left below.':
    '代码一改，COPY 之后各步的缓存全部失效。现在 COPY 之后已经没有耗时的步骤了。',
  'Tools stay in a stage of their own': '工具留在单独的构建阶段',
  'Poetry only writes requirements.txt in a first stage; the second takes that file and installs from it.':
    '第一个构建阶段里，Poetry 只生成 requirements.txt；第二个构建阶段取这个文件来安装。',
  'A stage that is not the last does not ship. Poetry, what it needs and its caches stay behind.':
    '只有最后一个构建阶段进入最终镜像，Poetry 及其依赖和缓存都留在外面。',
  'Only what is meant to ship': '只放该放的内容',
  'COPY names its folders, .dockerignore keeps secrets out, and CMD starts the program itself, without a shell.':
    'COPY 写明文件夹，.dockerignore 排除敏感文件，CMD 不经 shell 直接启动程序。',
  'What is not in the build context cannot leak, and a program that gets its signals can end cleanly.':
    '不在构建上下文里的内容不会泄露；程序能收到信号，才能正常退出。',
} as const
