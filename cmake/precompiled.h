#pragma once
// What most files include and few change: parsed once a build instead of once a file.
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <tl/expected.hpp>
#include <vector>
