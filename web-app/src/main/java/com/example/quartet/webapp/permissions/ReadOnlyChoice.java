package com.example.quartet.webapp.permissions;

import java.io.Serializable;

import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A person's choice that the site only reads their to-dos. It lasts as long as their
 * session.
 */
record ReadOnlyChoice(boolean readOnly) implements Serializable {

	private static final SessionAttribute<ReadOnlyChoice> CHOICE = SessionAttribute.of(ReadOnlyChoice.class);

	static boolean isMade(HttpServletRequest request) {
		ReadOnlyChoice choice = CHOICE.read(request);
		return choice != null && choice.readOnly();
	}

	static void make(boolean readOnly, HttpServletRequest request) {
		CHOICE.write(request, new ReadOnlyChoice(readOnly));
	}

}
