SELECT v.customer_id, COUNT(o.order_id) AS orders
FROM {{ ref('stg_visits') }} v LEFT JOIN {{ ref('stg_orders') }} o USING (customer_id)
GROUP BY 1
