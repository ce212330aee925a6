package com.example.quartet.todoapi.me;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What only the person may see, passed on as the downstream API tells it.
 *
 * @param tid the person's tenant
 * @param oid the person within that tenant
 * @param phone where to reach them at home, if they told
 * @param birthday when they were born, if they told; as the other side writes it, since
 * one odd value should not cost the others
 * @param acrs the authentication contexts that opened this
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DownstreamPersonalDetails(String tid, String oid, @Nullable String phone,
		@Nullable @Schema(format = "date") String birthday, List<String> acrs) {
}
