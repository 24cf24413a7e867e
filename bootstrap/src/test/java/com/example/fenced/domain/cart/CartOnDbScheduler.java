package com.example.fenced.domain.cart;

import com.github.kagkarlsson.scheduler.SchedulerClient;

/** Wrong: the domain knows db-scheduler. */
record CartOnDbScheduler(SchedulerClient it) {}
