#include "core/calendar_writer.h"

#include <algorithm>

namespace samvei {
namespace {

constexpr std::size_t kLineMost = 75;  // octets, the line's end not counted

std::string BasicDate(Date date) {
  std::string text = ToIso(date);
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\r') continue;
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

// Writes content lines; one that is too long goes on in the next, which then begins with a space.
class Lines {
 public:
  void Add(std::string_view line) {
    std::size_t room = kLineMost;
    while (line.size() > room) {
      std::size_t end = room;
      while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;  // whole characters
      out_ += line.substr(0, end);
      out_ += "\r\n ";
      line.remove_prefix(end);
      room = kLineMost - 1;
    }
    out_ += line;
    out_ += "\r\n";
  }
  void Add(std::string_view name, std::string_view text) {
    Add(std::string(name) + ":" + Escaped(text));
  }
  std::string Take() { return std::move(out_); }

 private:
  std::string out_;
};

void AddAlarm(Lines& lines, const CalendarEvent& event, int days_before) {
  // An event that lasts all day begins at midnight.
  constexpr std::string_view kMorning = "PT9H";
  lines.Add("BEGIN:VALARM");
  lines.Add("ACTION:DISPLAY");
  lines.Add("DESCRIPTION", event.title);
  lines.Add("TRIGGER:" +
            (days_before == 0 ? std::string(kMorning) : "-P" + std::to_string(days_before) + "D"));
  lines.Add("END:VALARM");
}

void AddEvent(Lines& lines, const Calendar& calendar, const CalendarEvent& event) {
  lines.Add("BEGIN:VEVENT");
  lines.Add("UID:" + event.id + "-" + BasicDate(event.day) + "@samvei.invalid");
  lines.Add("DTSTAMP:" + BasicDate(calendar.made) + "T000000Z");
  lines.Add("DTSTART;VALUE=DATE:" + BasicDate(event.day));
  lines.Add("DTEND;VALUE=DATE:" + BasicDate(AddDays(event.day, 1)));
  lines.Add("SUMMARY", event.title);
  lines.Add("DESCRIPTION", event.text);
  lines.Add("CLASS:PRIVATE");
  lines.Add("TRANSP:TRANSPARENT");
  for (const int days : event.days_before) AddAlarm(lines, event, days);
  lines.Add("END:VEVENT");
}

}  // namespace

std::string WriteCalendar(const Calendar& calendar) {
  Lines lines;
  lines.Add("BEGIN:VCALENDAR");
  lines.Add("VERSION:2.0");
  lines.Add("PRODID:-//Samvei//Samvei//" + calendar.language);
  lines.Add("CALSCALE:GREGORIAN");
  lines.Add("METHOD:PUBLISH");
  lines.Add("X-WR-CALNAME", calendar.name);
  for (const CalendarEvent& event : calendar.events) AddEvent(lines, calendar, event);
  lines.Add("END:VCALENDAR");
  return lines.Take();
}

}  // namespace samvei
