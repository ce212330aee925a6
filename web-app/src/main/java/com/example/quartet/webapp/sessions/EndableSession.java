package com.example.quartet.webapp.sessions;

import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Supplier;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that has nothing to read and keeps nothing once it has ended; the one behind
 * it throws.
 */
class EndableSession implements HttpSession {

	private static final Logger log = LoggerFactory.getLogger(EndableSession.class);

	private final HttpSession session;

	EndableSession(HttpSession session) {
		this.session = session;
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		return unlessEnded(() -> this.session.getAttribute(name), null);
	}

	@Override
	public Enumeration<String> getAttributeNames() {
		return unlessEnded(this.session::getAttributeNames, Collections.emptyEnumeration());
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		unlessEnded(() -> this.session.setAttribute(name, value));
	}

	@Override
	public void removeAttribute(String name) {
		unlessEnded(() -> this.session.removeAttribute(name));
	}

	@Override
	public void invalidate() {
		unlessEnded(this.session::invalidate);
	}

	@Override
	public long getCreationTime() {
		return unlessEnded(this.session::getCreationTime, 0L);
	}

	@Override
	public long getLastAccessedTime() {
		return unlessEnded(this.session::getLastAccessedTime, 0L);
	}

	@Override
	public boolean isNew() {
		return unlessEnded(this.session::isNew, false);
	}

	@Override
	public String getId() {
		return this.session.getId();
	}

	@Override
	public ServletContext getServletContext() {
		return this.session.getServletContext();
	}

	@Override
	public void setMaxInactiveInterval(int interval) {
		this.session.setMaxInactiveInterval(interval);
	}

	@Override
	public int getMaxInactiveInterval() {
		return this.session.getMaxInactiveInterval();
	}

	private static void unlessEnded(Runnable access) {
		unlessEnded(() -> {
			access.run();
			return true;
		}, false);
	}

	private static <T extends @Nullable Object> T unlessEnded(Supplier<T> access, T ended) {
		try {
			return access.get();
		}
		catch (IllegalStateException ex) {
			log.debug("The session ended while a request was answered", ex);
			return ended;
		}
	}

}
