package com.example.fenced.domain.cart;

import com.linecorp.armeria.server.HttpService;

/** Wrong: the domain knows Armeria. */
record CartOnArmeria(HttpService it) {}
