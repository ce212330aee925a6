package com.example.quartet.webapp.pages;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * Keeps flash messages where a session that has ended does not begin anew, and in a form
 * that JSON holds whole: of a {@link FlashMap} it would hold neither the page nor the
 * time.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class SessionAttributeFlashMapManager extends AbstractFlashMapManager {

	private static final SessionAttribute<FlashMessages> FLASH_MESSAGES = SessionAttribute.of(FlashMessages.class);

	@Override
	protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
		FlashMessages messages = FLASH_MESSAGES.read(request);
		return (messages != null) ? messages.all().stream().map(FlashMessage::toFlashMap).collect(Collectors.toList())
				: null;
	}

	@Override
	protected void updateFlashMaps(List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
		ArrayList<FlashMessage> all = new ArrayList<>(flashMaps.stream().map(FlashMessage::of).toList());
		FLASH_MESSAGES.write(request, all.isEmpty() ? null : new FlashMessages(all));
	}

	/**
	 * All that a session keeps.
	 */
	record FlashMessages(ArrayList<FlashMessage> all) implements Serializable {
	}

	/**
	 * What one redirect says to the page that it leads to.
	 */
	record FlashMessage(@Nullable String page, long end, HashMap<String, Object> attributes) implements Serializable {

		static FlashMessage of(FlashMap message) {
			return new FlashMessage(message.getTargetRequestPath(), message.getExpirationTime(),
					new HashMap<>(message));
		}

		FlashMap toFlashMap() {
			FlashMap message = new FlashMap();
			message.putAll(this.attributes);
			message.setTargetRequestPath(this.page);
			message.setExpirationTime(this.end);
			return message;
		}

	}

}
