package com.example.quartet.identitysupport.flows;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a server sends while it answers somebody belongs to them: it stays with their
 * request, and two people's messages cannot meet.
 */
public class RequestMessages implements Recorder {

	private static final String NAME = RequestMessages.class.getName();

	private static final int MOST = 100;

	/**
	 * Begins to keep the messages of a request.
	 * @param request that is being answered
	 * @return the list that grows
	 */
	public static List<Message> begin(HttpServletRequest request) {
		Kept kept = new Kept(new CopyOnWriteArrayList<>());
		request.setAttribute(NAME, kept);
		return kept.messages();
	}

	@Override
	public void record(Message message) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null && request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Kept kept
				&& kept.messages().size() < MOST) {
			kept.messages().add(message);
		}
	}

	/**
	 * The messages of one request.
	 */
	private record Kept(List<Message> messages) {
	}

}
