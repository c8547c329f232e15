import { finish } from '../checks/finish.ts';
import { browser, build, faults, quick, runSteps } from '../checks/steps.ts';

finish(await runSteps([...quick, build, browser, faults]));
