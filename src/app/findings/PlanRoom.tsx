/** About as high as a plan, so that the findings below it do not jump when it arrives. */
export const PlanRoom = () => <div className="min-h-52 max-md:min-h-[26rem]" />
