package com.example.quartet.webapp.signout;

import com.example.quartet.identitysupport.IdentityProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The person signed out somewhere else: this ends their session here as well.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-frontchannel-1_0.html">Front-Channel
 * Logout</a>
 */
@RestController
class SingleSignOutController {

	private final ProviderSessionRegistry sessions;

	private final IdentityProperties provider;

	SingleSignOutController(ProviderSessionRegistry sessions, IdentityProperties provider) {
		this.sessions = sessions;
		this.provider = provider;
	}

	@GetMapping("/logout/front-channel") // 200 also for a session we do not know
	void forget(@RequestParam(required = false) @Nullable String sid,
			@RequestParam(required = false) @Nullable String iss,
			@RequestHeader(name = "Sec-Fetch-Dest", required = false) @Nullable String shownIn,
			@RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String shownBy,
			HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (sid != null) {
			this.sessions.end(sid, iss);
		}
		// without sid only our cookie tells whose session: a link on any page would send
		// that as well
		else if (session != null && "iframe".equals(shownIn) && isProvider(shownBy)) {
			session.invalidate();
		}
	}

	private boolean isProvider(@Nullable String page) {
		return page != null && page.startsWith(this.provider.authority() + "/");
	}

}
