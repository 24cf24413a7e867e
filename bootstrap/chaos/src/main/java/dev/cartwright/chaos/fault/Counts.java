package dev.cartwright.chaos.fault;

/**
 * How many faults of each kind there are to be.
 *
 * @param kills kills of services
 * @param pauses services that are stopped for a while
 * @param postgresRestarts crashes of PostgreSQL; kills of one of its processes come beside them
 * @param redisKills kills of Redis
 * @param linkFaults links that are slow, cut, or lose answers
 */
public record Counts(int kills, int pauses, int postgresRestarts, int redisKills, int linkFaults) {}
