package com.example.fenced.domain.cart;

import dagger.Module;

/** Wrong: the domain knows Dagger. */
@Module
interface CartOnDagger {}
