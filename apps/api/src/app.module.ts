import { AccountsApiModule } from '@lumit/accounts/api';
import { type Config, PlatformModule } from '@lumit/platform';
import { type DynamicModule, Module } from '@nestjs/common';

/** The list of features, in their line. */
export const FEATURES = [AccountsApiModule];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config), ...FEATURES] };
  }
}
