package com.example.quartet.webapp.pages;

import java.io.Serializable;
import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An attribute of a person's session, which may end while an API or the identity provider
 * answers: then there is nothing to read, nothing is written, and no new session begins.
 */
public record SessionAttribute<T extends Serializable>(String name, Class<T> type) {

	private static final Logger log = LoggerFactory.getLogger(SessionAttribute.class);

	/**
	 * Names the attribute by its type.
	 * @return the attribute
	 */
	public static <T extends Serializable> SessionAttribute<T> of(Class<T> type) {
		return new SessionAttribute<>(type.getName(), type);
	}

	/**
	 * Reads it.
	 * @return {@code null} if there is none, or the session has ended
	 */
	public @Nullable T read(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		try {
			Object value = (session != null) ? session.getAttribute(this.name) : null;
			return this.type.isInstance(value) ? this.type.cast(value) : null;
		}
		catch (IllegalStateException ex) {
			log.debug("The session ended while a request was answered", ex);
			return null;
		}
	}

	/**
	 * Writes it, unless the session has ended.
	 */
	public void write(HttpServletRequest request, @Nullable T value) {
		HttpSession session = request.getSession(false);
		try {
			if (session != null) {
				session.setAttribute(this.name, value);
			}
		}
		catch (IllegalStateException ex) {
			log.debug("The session ended while a request was answered", ex);
		}
	}

	/**
	 * Removes all whose names begin so, unless the session has ended.
	 */
	public static void removeAll(String prefix, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		try {
			if (session != null) {
				Collections.list(session.getAttributeNames())
					.stream()
					.filter((name) -> name.startsWith(prefix))
					.forEach(session::removeAttribute);
			}
		}
		catch (IllegalStateException ex) {
			log.debug("The session ended while a request was answered", ex);
		}
	}

}
