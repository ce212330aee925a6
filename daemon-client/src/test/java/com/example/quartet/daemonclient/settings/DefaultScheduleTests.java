package com.example.quartet.daemonclient.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.support.CronExpression;

import static org.assertj.core.api.Assertions.assertThat;

class DefaultScheduleTests {

	private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

	@Test
	void summerTimeTakesTheHourOfTheDefaultScheduleNowhere() throws IOException {
		CronExpression schedule = CronExpression.parse(byDefault());
		LocalDateTime night = schedule.next(NEW_YEAR.atStartOfDay());
		assertThat(ZoneId.getAvailableZoneIds()).allSatisfy((zone) -> {
			for (int day = 0; day < 365; day++) {
				assertThat(ZoneId.of(zone).getRules().getValidOffsets(night.plusDays(day))).isNotEmpty();
			}
		});
	}

	private static String byDefault() throws IOException {
		String settings = new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8);
		Matcher schedule = Pattern.compile("\\$\\{DAEMON_SCHEDULE:(.*)}").matcher(settings);
		assertThat(schedule.find()).isTrue();
		return schedule.group(1);
	}

}
