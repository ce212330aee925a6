package com.example.quartet.webapp.signout;

import java.util.Set;

import com.example.quartet.webapp.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The user signed out somewhere else; forget them here too.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-frontchannel-1_0.html">Front-Channel
 * Logout</a>
 */
@RestController
class SingleSignOut {

	private final SessionsBySid sessions;

	SingleSignOut(SessionsBySid sessions) {
		this.sessions = sessions;
	}

	@GetMapping("/logout/front-channel") // 200 also for a session we do not know
	void forget(@RequestParam(required = false) @Nullable String sid,
			@RequestParam(required = false) @Nullable String iss, HttpServletRequest request) {
		for (HttpSession session : (sid != null) ? this.sessions.withSid(sid) : own(request)) {
			end(session, iss);
		}
	}

	private static void end(HttpSession session, @Nullable String iss) {
		try {
			// Entra does not name itself here; whoever does must be right
			if (iss == null || iss.equals(issuer(session))) {
				session.invalidate();
			}
		}
		catch (IllegalStateException ex) {
			return; // it has ended meanwhile, which is what was asked for
		}
	}

	private static Set<HttpSession> own(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? Set.of(session) : Set.of();
	}

	private static @Nullable String issuer(HttpSession session) {
		Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		return (context instanceof SecurityContext known && known.getAuthentication() != null
				&& known.getAuthentication().getPrincipal() instanceof Person person) ? person.getIssuer().toString()
						: null;
	}

}
