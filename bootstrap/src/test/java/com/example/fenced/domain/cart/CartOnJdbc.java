package com.example.fenced.domain.cart;

import java.sql.Connection;

/** Wrong: the domain knows JDBC. */
record CartOnJdbc(Connection it) {}
