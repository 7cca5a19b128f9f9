#include <algorithm>
#include <string>

#include "core/application_draft.h"
#include "core/guide_state.h"

namespace samvei {

bool LifeAreaAction(Application& application, std::string_view rest, const std::string& value) {
  const std::size_t dot = rest.find('.');
  if (dot == std::string_view::npos) return false;
  const std::string area(rest.substr(0, dot));
  const std::string column(rest.substr(dot + 1));
  std::vector<Row>& rows = application.lists["livsomraader"];
  auto row = std::find_if(rows.begin(), rows.end(),
                          [&](const Row& other) { return RowText(other, "omraade") == area; });
  if (row == rows.end()) row = rows.insert(rows.end(), Row{{"omraade", area}});
  if (value.empty()) {
    row->erase(column);
  } else {
    row->insert_or_assign(column, value);
  }
  if (row->size() == 1) rows.erase(row);
  if (rows.empty()) application.lists.erase("livsomraader");
  return true;
}

}  // namespace samvei
