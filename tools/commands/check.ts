import { finish } from '../checks/finish.ts';
import { quick, runSteps } from '../checks/steps.ts';

finish(await runSteps(quick));
