import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config/config';
import { connectionOptions, LONGEST_SILENCE } from './connection';

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...connectionOptions(
          config.databaseUrl,
          config.databasePool,
          config.worker ? LONGEST_SILENCE.worker : LONGEST_SILENCE.api,
        ),
        autoLoadEntities: true,
        retryAttempts: 5,
        retryDelay: 1_000,
        // A wrong password or name stays wrong: say so at once.
        toRetry: (error: { code?: string }) => !['28P01', '28000', '3D000'].includes(error.code ?? ''),
      }),
    }),
  ],
})
export class DatabaseModule {}
