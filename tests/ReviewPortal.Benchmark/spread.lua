-- Spreads wrk's requests over the addresses of the file named in ADDRESSES, in turn, and ends with one line to be parsed.
local requests = {}
local turn = 0

init = function()
  for path in io.lines(os.getenv("ADDRESSES")) do
    requests[#requests + 1] = wrk.format("GET", path)
  end
end

request = function()
  turn = turn % #requests + 1
  return requests[turn]
end

done = function(summary)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("RESULT %d %d %d\n", summary.requests, summary.duration, failed))
end
