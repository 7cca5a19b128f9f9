#include <cstdio>

#include "core/command.h"

namespace {

// Whether all of it got out: a full disk or a closed pipe must not pass for success.
bool Write(const std::string& text, std::FILE* file) {
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fflush(file) == 0 && written;
}

}  // namespace

int main(int count, char** values) {
  samvei::CommandOutput output;
  const samvei::Exit exit = samvei::RunCommand({values + 1, values + count}, output);
  Write(output.err, stderr);
  if (!Write(output.out, stdout)) {
    std::fputs("standard output: not everything could be written. Make room, or write elsewhere.\n",
               stderr);
    return static_cast<int>(samvei::Exit::kBadInput);
  }
  return static_cast<int>(exit);
}
