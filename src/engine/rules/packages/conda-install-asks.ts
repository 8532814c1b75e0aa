import { confirmationRule } from '../parts/makers/confirmation-rule.ts'

export default confirmationRule(
  { manager: 'conda', flag: '-y' },
  {
    name: 'conda-install-asks',
    title: 'Let conda install without asking',
    why: `
    \`conda\` solves the environment and then waits for a yes. A build has no keyboard:
    minutes of solving end in a failed RUN.
  `,
    examples: [
      {
        bad: 'RUN «conda install» numpy && conda clean -afy',
        fixed: 'RUN conda install -y numpy && conda clean -afy',
      },
      { good: 'RUN conda install --yes numpy && conda clean -afy' },
      { good: 'RUN conda env create -f environment.yml && conda clean -afy' },
      {
        good: `
        ENV CONDA_ALWAYS_YES=true
        RUN conda install numpy && conda clean -afy
      `,
      },
    ],
  },
)
