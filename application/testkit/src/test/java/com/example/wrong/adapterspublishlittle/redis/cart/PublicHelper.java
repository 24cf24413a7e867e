package com.example.wrong.adapterspublishlittle.redis.cart;

/** Wrong: public, and nobody's port. */
public record PublicHelper(String name) {}
