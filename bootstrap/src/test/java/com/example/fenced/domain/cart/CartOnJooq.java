package com.example.fenced.domain.cart;

import org.jooq.DSLContext;

/** Wrong: the domain knows jOOQ. */
record CartOnJooq(DSLContext it) {}
