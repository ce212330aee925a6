package com.example.quartet.webapp.sessions;

import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import static org.assertj.core.api.Assertions.assertThat;

class EndedSessionFilterTests {

	private final MockHttpSession session = new MockHttpSession();

	private HttpServletRequest request;

	@BeforeEach
	void filter() throws Exception {
		this.request = filtered(this.session);
	}

	@Test
	void aSessionIsReadAndWrittenWhileItLasts() {
		this.request.getSession().setAttribute("theme", "dark");
		assertThat(this.session.getAttribute("theme")).isEqualTo("dark");
		assertThat(this.request.getSession(false).getAttribute("theme")).isEqualTo("dark");
	}

	@Test
	void aSessionThatEndedInAnotherTabHasNothingAndKeepsNothing() {
		HttpSession held = this.request.getSession();
		this.session.invalidate();
		held.setAttribute("theme", "dark");
		held.removeAttribute("theme");
		held.invalidate();
		assertThat(held.getAttribute("theme")).isNull();
		assertThat(Collections.list(held.getAttributeNames())).isEmpty();
	}

	// between looking for the session and reading it
	@Test
	void aSessionThatEndsAtThatMomentHasSignedNobodyIn() throws Exception {
		HttpServletRequest request = filtered(new MockHttpSession() {

			@Override
			public Object getAttribute(String name) {
				throw new IllegalStateException("getAttribute: Session already invalidated");
			}

		});
		HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();
		assertThat(repository.loadDeferredContext(request).get().getAuthentication()).isNull();
	}

	private static HttpServletRequest filtered(MockHttpSession session) throws Exception {
		MockHttpServletRequest incoming = new MockHttpServletRequest();
		incoming.setSession(session);
		MockFilterChain chain = new MockFilterChain();
		new EndedSessionFilter().doFilter(incoming, new MockHttpServletResponse(), chain);
		return (HttpServletRequest) chain.getRequest();
	}

}
