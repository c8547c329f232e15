import { finish } from '../checks/finish.ts';
import { browser, build, runSteps } from '../checks/steps.ts';

finish(await runSteps([build, browser]));
