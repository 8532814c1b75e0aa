import { leftoverRule } from '../parts/makers/leftover-rule.ts'

export default leftoverRule(['conda-packages', 'micromamba-packages'], {
  name: 'conda-packages-left-behind',
  severity: 'warning',
  title: 'Clean up after conda in the RUN that installs',
  why: `
    Conda keeps the archive of every package, and the index of every channel, beside the
    environment. For a scientific stack that is several hundred megabytes which nothing
    reads again.
  `,
  examples: [
    {
      bad: `
        FROM condaforge/miniforge3:25.3.1-0
        RUN «conda install» -y numpy
      `,
      fixed: `
        FROM condaforge/miniforge3:25.3.1-0
        RUN conda install -y numpy && conda clean -afy
      `,
    },
    {
      bad: `
        FROM mambaorg/micromamba:2.3.0
        RUN «micromamba install» -y -n base -f environment.yml
      `,
      fixed: `
        FROM mambaorg/micromamba:2.3.0
        RUN micromamba install -y -n base -f environment.yml && micromamba clean --all --yes
      `,
    },
    { good: 'RUN mamba install -y numpy && conda clean --all --yes' },
    { good: 'RUN --mount=type=cache,target=/opt/conda/pkgs conda install -y numpy' },
  ],
})
