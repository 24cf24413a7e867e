package com.example.wrong.adaptersarestrangers.postgres.shared;

/** Known by another adapter, which is wrong. */
public record Failures(String name) {}
