#include <cstdio>

#include "core/command.h"

int main(int count, char** values) {
  samvei::CommandOutput output;
  const samvei::Exit exit = samvei::RunCommand({values + 1, values + count}, output);
  std::fwrite(output.out.data(), 1, output.out.size(), stdout);
  std::fwrite(output.err.data(), 1, output.err.size(), stderr);
  return static_cast<int>(exit);
}
