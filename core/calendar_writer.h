#ifndef SAMVEI_CORE_CALENDAR_WRITER_H_
#define SAMVEI_CORE_CALENDAR_WRITER_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"

namespace samvei {

// Something to remember on a day. Calendars are shared with family and colleagues, so the title
// tells nothing of anybody.
struct CalendarEvent {
  std::string id;     // of its kind ("svar"); one event of a kind a day
  Date day;           // it lasts all day
  std::string title;  // "Samvei: purr på svar"
  std::string text;
  std::vector<int> days_before;  // when to be reminded; 0: in the morning of the day itself
};

struct Calendar {
  std::string language;
  std::string name;
  Date made;  // the case's day: no clock is read
  std::vector<CalendarEvent> events;
};

// The calendar as an iCalendar file (RFC 5545). An event's identifier is made of its kind and day
// alone: a file that is read twice gives no event twice, and nothing in it tells of the person.
std::string WriteCalendar(const Calendar& calendar);

}  // namespace samvei

#endif  // SAMVEI_CORE_CALENDAR_WRITER_H_
