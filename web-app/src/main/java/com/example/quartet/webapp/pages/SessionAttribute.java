package com.example.quartet.webapp.pages;

import java.io.Serializable;
import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a person's session, which may end while an API or the identity provider
 * answers: then there is nothing to read, nothing is written, and no new session begins.
 */
public record SessionAttribute<T extends Serializable>(String name, Class<T> type) {

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
		Object value = (session != null) ? session.getAttribute(this.name) : null;
		return this.type.isInstance(value) ? this.type.cast(value) : null;
	}

	/**
	 * Writes it, unless the session has ended.
	 */
	public void write(HttpServletRequest request, @Nullable T value) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.setAttribute(this.name, value);
		}
	}

	/**
	 * Removes all whose names begin so, unless the session has ended.
	 */
	public static void removeAll(String prefix, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			Collections.list(session.getAttributeNames())
				.stream()
				.filter((name) -> name.startsWith(prefix))
				.forEach(session::removeAttribute);
		}
	}

}
