package com.example.fenced.domain.cart;

import org.redisson.api.RedissonClient;

/** Wrong: the domain knows Redisson. */
record CartOnRedisson(RedissonClient it) {}
