package com.example.quartet.webapp.todos;

import java.time.ZoneId;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The zone in which a person reads a clock, for pages that show one.
 */
@Component
public class PersonalZones {

	private final PersonalWeeks weeks;

	PersonalZones(PersonalWeeks weeks) {
		this.weeks = weeks;
	}

	public ZoneId of(Authentication person, HttpServletRequest request) {
		return this.weeks.of(person, request).zone();
	}

}
