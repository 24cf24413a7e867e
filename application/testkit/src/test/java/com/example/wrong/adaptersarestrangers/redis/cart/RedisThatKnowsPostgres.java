package com.example.wrong.adaptersarestrangers.redis.cart;

import com.example.wrong.adaptersarestrangers.postgres.shared.Failures;

/** Wrong: an adapter uses another one. */
record RedisThatKnowsPostgres(Failures failures) {}
