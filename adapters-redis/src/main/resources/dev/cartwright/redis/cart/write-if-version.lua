-- Writes fields of a hash if its version is still the one that was read.
--
-- KEYS[1]  the hash
-- ARGV[1]  the version that was read; empty if there was no hash
-- ARGV[2]  how long to keep the hash from now on, in seconds
-- ARGV[3]  how many fields to remove
-- then     the names of these fields
-- then     names and values of the fields to set, the new version among them
--
-- Answers 1 if it wrote, 0 if somebody else changed the hash meanwhile.
if (redis.call('HGET', KEYS[1], '@version') or '') ~= ARGV[1] then
  return 0
end
local set = 4 + tonumber(ARGV[3])
if set > 4 then
  redis.call('HDEL', KEYS[1], unpack(ARGV, 4, set - 1))
end
redis.call('HSET', KEYS[1], unpack(ARGV, set))
redis.call('EXPIRE', KEYS[1], ARGV[2])
return 1
