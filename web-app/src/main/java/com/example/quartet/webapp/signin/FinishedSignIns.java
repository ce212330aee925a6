package com.example.quartet.webapp.signin;

import com.example.quartet.webapp.pages.PageAddress;
import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins that a session has seen finished: a browser sends the answer once more
 * when the person goes back, and they are better off on the page that they wanted.
 */
final class FinishedSignIns {

	private static final SessionAttribute<String> FINISHED_SIGN_INS = new SessionAttribute<>(
			FinishedSignIns.class.getName(), String.class);

	private static final int HISTORY_LENGTH = 4_000;

	private FinishedSignIns() {
	}

	static void add(PendingSignIn signIn, HttpServletRequest request) {
		String line = "%s %s\n".formatted(signIn.state(), signIn.page().address());
		String earlier = FINISHED_SIGN_INS.read(request);
		String all = (earlier != null) ? line + earlier : line;
		FINISHED_SIGN_INS.write(request,
				(all.length() <= HISTORY_LENGTH) ? all : all.substring(0, all.lastIndexOf('\n', HISTORY_LENGTH) + 1));
	}

	/**
	 * The page of a sign-in that is answered once more.
	 * @return {@code null} if this session has seen no such sign-in
	 */
	static @Nullable PageAddress pageOf(@Nullable String state, HttpServletRequest request) {
		String all = FINISHED_SIGN_INS.read(request);
		if (all == null || state == null) {
			return null;
		}
		return all.lines()
			.filter((line) -> line.startsWith(state + " "))
			.map((line) -> new PageAddress(line.substring(state.length() + 1)))
			.findFirst()
			.orElse(null);
	}

}
